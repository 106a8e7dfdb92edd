module.exports = async (work, attempts = 3) => {
  for (let i = 0; ; i++) {
    try {
      return await work();
    } catch (error) {
      if (i >= attempts) throw error;
    }
  }
};
