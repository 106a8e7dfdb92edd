const store = require('/opt/nodejs/store');

exports.handler = async () => store.everything();
