; TypeScript syntax beyond what javascript.scm already names.

(type_annotation) @type
(type_arguments) @type
(type_parameters) @type
(interface_declaration) @type
(type_alias_declaration) @type
(ambient_declaration) @type
(import_statement "type" @import.type) @import
(import_statement (import_require_clause (identifier) @import.namespace source: (_) @import.from)) @import
(class_declaration (class_heritage (extends_clause value: (_) @class.super))) @class
(class_declaration (class_heritage (implements_clause (_) @class.super))) @class
(abstract_class_declaration name: (_) @class.name body: (_) @class.body) @class
(class (class_heritage (extends_clause value: (_) @class.super))) @class
(public_field_definition name: (_) @field.name) @field
(public_field_definition value: (_) @field.value) @field
(public_field_definition type: (type_annotation (_) @field.type)) @field
(public_field_definition "static" @field.static) @field
(required_parameter pattern: (_) @parameter.name) @parameter
(required_parameter type: (type_annotation (_) @parameter.type)) @parameter
(required_parameter value: (_) @parameter.value) @parameter
(required_parameter (accessibility_modifier) @parameter.field) @parameter
(required_parameter "readonly" @parameter.field) @parameter
(optional_parameter pattern: (_) @parameter.name) @parameter
(optional_parameter type: (type_annotation (_) @parameter.type)) @parameter
(variable_declarator type: (type_annotation (_) @declare.type)) @declare
(as_expression . (_) @cast.value) @cast
(satisfies_expression . (_) @cast.value) @cast
(non_null_expression (_) @cast.value) @cast
(type_assertion (_) @cast.value .) @cast
(decorator (_) @annotation.name) @annotation
