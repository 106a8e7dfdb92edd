call cfn_perf#Define('json')
