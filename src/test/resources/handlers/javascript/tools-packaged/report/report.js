const Handlebars = require('handlebars');

const page = Handlebars.compile('<p>{{text}}</p>');

exports.handler = async (event) => page(event);
