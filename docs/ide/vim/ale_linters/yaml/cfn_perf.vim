call cfn_perf#Define('yaml')
