exports.work = (job) => {
  if (!job.id) {
    throw new Error('a job needs an id');
  }
};
