; JavaScript syntax that TypeScript's grammar names in another way.

(class_declaration (class_heritage (_) @class.super)) @class
(class (class_heritage (_) @class.super)) @class
(field_definition property: (_) @field.name) @field
(field_definition value: (_) @field.value) @field
(field_definition "static" @field.static) @field
