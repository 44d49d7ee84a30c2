{ print > "/tmp/h/r/report.raw" }
