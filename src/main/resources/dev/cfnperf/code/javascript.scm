; Which JavaScript syntax is what, in the vocabulary of SyntaxKind and SyntaxRole:
; @kind marks a piece of syntax, @kind.role one of its parts. Patterns that
; mark the same place add up. Read by PatternReader, which knows a part of the
; syntax of tree-sitter's queries.

(comment) @comment

; Imports and exports
(import_statement source: (_) @import.from) @import
(import_statement (import_clause (identifier) @import.default)) @import
(import_statement (import_clause (namespace_import (identifier) @import.namespace))) @import
(import_statement (import_clause (named_imports (import_specifier) @import.name))) @import
(import_specifier name: (_) @alias.name) @alias
(import_specifier alias: (_) @alias.as) @alias
(export_statement) @export
(export_statement declaration: (_) @export.declaration) @export
(export_statement value: (_) @export.value) @export
(export_statement source: (_) @export.from) @export
(export_statement (export_clause (export_specifier) @export.name)) @export
(export_statement "*" @export.all) @export
(export_specifier name: (_) @alias.name) @alias
(export_specifier alias: (_) @alias.as) @alias

; Definitions
(function_declaration name: (_) @function.name) @function
(function_declaration body: (_) @function.body) @function
(function_declaration "async" @function.async) @function
(function_declaration parameters: (formal_parameters (_) @function.parameter)) @function
(generator_function_declaration name: (_) @function.name body: (_) @function.body) @function
(generator_function_declaration parameters: (formal_parameters (_) @function.parameter)) @function
(function_expression body: (_) @function.body) @function
(function_expression "async" @function.async) @function
(function_expression parameters: (formal_parameters (_) @function.parameter)) @function
(generator_function body: (_) @function.body) @function
(generator_function parameters: (formal_parameters (_) @function.parameter)) @function
(arrow_function body: (_) @function.body) @function
(arrow_function "async" @function.async) @function
(arrow_function parameter: (_) @function.parameter) @function
(arrow_function parameters: (formal_parameters (_) @function.parameter)) @function
(method_definition name: (_) @function.name body: (_) @function.body) @function
(method_definition "static" @function.static) @function
(method_definition "get" @function.getter) @function
(method_definition "async" @function.async) @function
(method_definition parameters: (formal_parameters (_) @function.parameter)) @function
(class_declaration name: (_) @class.name body: (_) @class.body) @class
(class body: (_) @class.body) @class
(class_body) @block
(class_body (_) @block.item) @block
(class_static_block body: (_) @static.body) @static
(assignment_pattern left: (_) @parameter.name right: (_) @parameter.value) @parameter

; Calls and access
(call_expression function: (_) @call.callee) @call
(call_expression arguments: (arguments (_) @call.argument)) @call
(call_expression arguments: (template_string) @call.argument) @call
(new_expression constructor: (_) @new.callee) @new
(new_expression arguments: (arguments (_) @new.argument)) @new
(spread_element (_) @spread.value) @spread
(rest_pattern (_) @spread.value) @spread
(member_expression object: (_) @member.object property: (_) @member.name) @member
(subscript_expression object: (_) @subscript.object index: (_) @subscript.index) @subscript
(identifier) @name
(undefined) @null
(this) @name
(super) @name
(import) @name

; Literals
(string) @text
(string (string_fragment) @text.part) @text
(template_string) @text
(template_string (string_fragment) @text.part) @text
(template_string (template_substitution (_) @text.inserted)) @text
(number) @number
(true) @true
(false) @false
(null) @null
(array) @list
(array (_) @list.item) @list
(array_pattern) @list
(array_pattern (_) @list.item) @list
(object) @object
(object (_) @object.item) @object
(object_pattern) @object
(object_pattern (_) @object.item) @object
(pair key: (_) @pair.key value: (_) @pair.value) @pair
(pair_pattern key: (_) @pair.key value: (_) @pair.value) @pair
(shorthand_property_identifier) @shorthand
(shorthand_property_identifier_pattern) @shorthand
(object_assignment_pattern left: (_) @parameter.name right: (_) @parameter.value) @parameter
(computed_property_name (_) @computed.value) @computed

; Assignments
(variable_declarator name: (_) @declare.target) @declare
(variable_declarator value: (_) @declare.value) @declare
(assignment_expression left: (_) @assign.target right: (_) @assign.value) @assign
(augmented_assignment_expression left: (_) @assign.target operator: _ @assign.operator right: (_) @assign.value) @assign

; Operators
(binary_expression left: (_) @binary.operand operator: _ @binary.operator right: (_) @binary.operand) @binary
(unary_expression operator: "!" argument: (_) @not.value) @not
(await_expression (_) @await.value) @await

; Control
(statement_block) @block
(statement_block (_) @block.item) @block
(return_statement) @return
(return_statement (_) @return.value) @return
(yield_expression) @yield
(yield_expression (_) @yield.value) @yield
(throw_statement (_) @throw.value) @throw
(continue_statement) @continue
(break_statement) @break
(if_statement condition: (_) @conditional.condition consequence: (_) @conditional.then) @conditional
(if_statement alternative: (else_clause (_) @conditional.otherwise)) @conditional
(ternary_expression condition: (_) @conditional.condition consequence: (_) @conditional.then alternative: (_) @conditional.otherwise) @conditional
(switch_statement value: (_) @switch.subject) @switch
(switch_statement body: (switch_body (_) @switch.case)) @switch
(switch_case value: (_) @case.label) @case
(switch_case ":" (_) @case.body) @case
(switch_default) @case
(switch_default ":" (_) @case.body) @case
(for_in_statement left: (_) @each.item right: (_) @each.source body: (_) @each.body) @each
(for_in_statement "await" @each.await) @each
(for_statement body: (_) @for.body) @for
(for_statement initializer: (_) @for.start) @for
(for_statement condition: (_) @for.condition) @for
(for_statement increment: (_) @for.step) @for
(while_statement condition: (_) @while.condition body: (_) @while.body) @while
(do_statement body: (_) @while.body condition: (_) @while.condition) @while
(try_statement body: (_) @try.body) @try
(try_statement handler: (_) @try.catch) @try
(try_statement finalizer: (finally_clause body: (_) @try.finally)) @try
(catch_clause body: (_) @catch.body) @catch
(catch_clause parameter: (_) @catch.parameter) @catch
