// The source and the meter are the process's: a test must not see what another one emits.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
