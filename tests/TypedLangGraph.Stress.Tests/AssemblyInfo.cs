// Memory and processor time are measured: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
