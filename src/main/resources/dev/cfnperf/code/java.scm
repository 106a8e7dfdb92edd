; Which Java syntax is what, in the vocabulary of SyntaxKind and SyntaxRole:
; @kind marks a piece of syntax, @kind.role one of its parts. Patterns that
; mark the same place add up. Read by PatternReader, which knows a part of the
; syntax of tree-sitter's queries.

(line_comment) @comment
(block_comment) @comment

; Imports
(package_declaration (_) @package.name) @package
(import_declaration (scoped_identifier) @import.from) @import
(import_declaration (asterisk) @import.all) @import
(import_declaration "static" @import.static) @import

; Definitions
(class_declaration name: (_) @class.name body: (_) @class.body) @class
(class_declaration superclass: (superclass (_) @class.super)) @class
(class_declaration interfaces: (super_interfaces (type_list (_) @class.super))) @class
(class_declaration (modifiers (annotation) @class.annotation)) @class
(class_declaration (modifiers (marker_annotation) @class.annotation)) @class
(record_declaration name: (_) @class.name body: (_) @class.body) @class
(record_declaration parameters: (formal_parameters (_) @class.parameter)) @class
(record_declaration interfaces: (super_interfaces (type_list (_) @class.super))) @class
(interface_declaration name: (_) @class.name body: (_) @class.body) @class
(interface_declaration (extends_interfaces (type_list (_) @class.super))) @class
(enum_declaration name: (_) @class.name body: (_) @class.body) @class
(class_body) @block
(class_body (_) @block.item) @block
(interface_body) @block
(interface_body (_) @block.item) @block
(enum_body) @block
(enum_body (enum_body_declarations (_) @block.item)) @block
(enum_body (enum_constant) @block.item) @block
(enum_constant name: (_) @field.name) @field
(enum_constant name: (_) @field.static) @field
(method_declaration name: (_) @function.name) @function
(method_declaration body: (_) @function.body) @function
(method_declaration type: (_) @function.type) @function
(method_declaration parameters: (formal_parameters (_) @function.parameter)) @function
(method_declaration (modifiers "static" @function.static)) @function
(method_declaration (modifiers (annotation) @function.annotation)) @function
(method_declaration (modifiers (marker_annotation) @function.annotation)) @function
(constructor_declaration name: (_) @function.name body: (_) @function.body) @function
(constructor_declaration parameters: (formal_parameters (_) @function.parameter)) @function
(compact_constructor_declaration name: (_) @function.name body: (_) @function.body) @function
(constructor_body) @block
(constructor_body (_) @block.item) @block
(explicit_constructor_invocation constructor: (_) @call.callee) @call
(explicit_constructor_invocation arguments: (argument_list (_) @call.argument)) @call
(static_initializer (block) @static.body) @static
(lambda_expression body: (_) @function.body) @function
(lambda_expression parameters: (identifier) @function.parameter) @function
(lambda_expression parameters: (inferred_parameters (_) @function.parameter)) @function
(lambda_expression parameters: (formal_parameters (_) @function.parameter)) @function
(formal_parameter type: (_) @parameter.type name: (_) @parameter.name) @parameter
(spread_parameter (variable_declarator name: (_) @parameter.name)) @parameter
(field_declaration declarator: (variable_declarator) @declaration.item) @declaration
(field_declaration type: (_) @declaration.type) @declaration
(field_declaration (modifiers "static" @declaration.static)) @declaration
(field_declaration (modifiers (annotation) @declaration.annotation)) @declaration
(field_declaration (modifiers (marker_annotation) @declaration.annotation)) @declaration
(annotation name: (_) @annotation.name) @annotation
(annotation arguments: (annotation_argument_list (_) @annotation.argument)) @annotation
(marker_annotation name: (_) @annotation.name) @annotation
(element_value_pair key: (_) @keyword.name value: (_) @keyword.value) @keyword
(element_value_array_initializer (_) @list.item) @list

; Calls and access
(method_invocation object: (_) @call.object) @call
(method_invocation name: (_) @call.name) @call
(method_invocation arguments: (argument_list (_) @call.argument)) @call
(object_creation_expression type: (_) @new.type) @new
(object_creation_expression arguments: (argument_list (_) @new.argument)) @new
(object_creation_expression (class_body) @new.body) @new
(method_reference . (_) @reference.object) @reference
(method_reference (_) @reference.name .) @reference
(method_reference "new" @reference.name) @reference
(field_access object: (_) @member.object field: (_) @member.name) @member
(array_access array: (_) @subscript.object index: (_) @subscript.index) @subscript
(class_literal (_) @literal.type) @literal
(identifier) @name
(this) @name
(super) @name

; Literals
(string_literal) @text
(string_literal (string_fragment) @text.part) @text
(string_literal (multiline_string_fragment) @text.part) @text
(decimal_integer_literal) @number
(hex_integer_literal) @number
(decimal_floating_point_literal) @number
(true) @true
(false) @false
(null_literal) @null
(array_initializer) @list
(array_initializer (_) @list.item) @list
(array_creation_expression value: (_) @cast.value) @cast

; Assignments
(local_variable_declaration declarator: (variable_declarator) @declaration.item) @declaration
(local_variable_declaration type: (_) @declaration.type) @declaration
(variable_declarator name: (_) @declare.target) @declare
(variable_declarator value: (_) @declare.value) @declare
(assignment_expression left: (_) @assign.target operator: _ @assign.operator right: (_) @assign.value) @assign

; Operators
(binary_expression left: (_) @binary.operand operator: _ @binary.operator right: (_) @binary.operand) @binary
(unary_expression operator: "!" operand: (_) @not.value) @not
(cast_expression value: (_) @cast.value) @cast

; Control
(block) @block
(block (_) @block.item) @block
(return_statement) @return
(return_statement (_) @return.value) @return
(yield_statement (_) @result.value) @result
(throw_statement (_) @throw.value) @throw
(continue_statement) @continue
(break_statement) @break
(if_statement condition: (_) @conditional.condition consequence: (_) @conditional.then) @conditional
(if_statement alternative: (_) @conditional.otherwise) @conditional
(ternary_expression condition: (_) @conditional.condition consequence: (_) @conditional.then alternative: (_) @conditional.otherwise) @conditional
(switch_expression condition: (_) @switch.subject) @switch
(switch_expression body: (switch_block (switch_rule) @switch.case)) @switch
(switch_expression body: (switch_block (switch_block_statement_group) @switch.case)) @switch
(switch_rule (switch_label (_) @case.label)) @case
(switch_rule (switch_label) . (_) @case.body) @case
(switch_block_statement_group (switch_label (_) @case.label)) @case
(switch_block_statement_group [
  (assert_statement) (block) (break_statement) (continue_statement) (do_statement)
  (enhanced_for_statement) (expression_statement) (for_statement) (if_statement)
  (labeled_statement) (local_variable_declaration) (return_statement) (switch_expression)
  (synchronized_statement) (throw_statement) (try_statement) (try_with_resources_statement)
  (while_statement) (yield_statement) ";"
  (annotation_type_declaration) (class_declaration) (enum_declaration) (import_declaration)
  (interface_declaration) (module_declaration) (package_declaration) (record_declaration)
] @case.body) @case
(enhanced_for_statement name: (_) @each.item value: (_) @each.source body: (_) @each.body) @each
(enhanced_for_statement type: (_) @each.type) @each
(for_statement body: (_) @for.body) @for
(for_statement init: (_) @for.start) @for
(for_statement condition: (_) @for.condition) @for
(for_statement update: (_) @for.step) @for
(while_statement condition: (_) @while.condition body: (_) @while.body) @while
(do_statement body: (_) @while.body condition: (_) @while.condition) @while
(try_statement body: (_) @try.body) @try
(try_statement (catch_clause) @try.catch) @try
(try_statement (finally_clause (block) @try.finally)) @try
(try_with_resources_statement body: (_) @try.body) @try
(try_with_resources_statement resources: (resource_specification (resource) @try.resource)) @try
(try_with_resources_statement (catch_clause) @try.catch) @try
(try_with_resources_statement (finally_clause (block) @try.finally)) @try
(resource name: (_) @resource.name value: (_) @resource.value) @resource
(resource type: (_) @resource.type) @resource
(catch_clause body: (_) @catch.body) @catch
(catch_clause (catch_formal_parameter name: (_) @catch.parameter)) @catch
