; Which Python syntax is what, in the vocabulary of SyntaxKind and SyntaxRole:
; @kind marks a piece of syntax, @kind.role one of its parts. Patterns that
; mark the same place add up. Read by PatternReader, which knows a part of the
; syntax of tree-sitter's queries.

(comment) @comment
(type) @type

; Imports
(import_statement name: (dotted_name) @import.module) @import
(import_statement name: (aliased_import name: (_) @alias.name alias: (_) @alias.as) @alias @import.module) @import
(import_from_statement module_name: (_) @import.from) @import
(import_from_statement name: (dotted_name) @import.name) @import
(import_from_statement name: (aliased_import name: (_) @alias.name alias: (_) @alias.as) @alias @import.name) @import
(import_from_statement (wildcard_import) @import.all) @import

; Definitions
(function_definition name: (_) @function.name body: (_) @function.body) @function
(function_definition "async" @function.async) @function
(function_definition parameters: (parameters (_) @function.parameter)) @function
(lambda body: (_) @function.body) @function
(lambda parameters: (lambda_parameters (_) @function.parameter)) @function
(default_parameter name: (_) @parameter.name value: (_) @parameter.value) @parameter
(typed_parameter . (_) @parameter.name type: (_) @parameter.type) @parameter
(typed_default_parameter name: (_) @parameter.name type: (_) @parameter.type value: (_) @parameter.value) @parameter
(list_splat_pattern (_) @spread.value) @spread
(dictionary_splat_pattern (_) @spread.value) @spread
(class_definition name: (_) @class.name body: (_) @class.body) @class
(class_definition superclasses: (argument_list (_) @class.super)) @class
(decorated_definition (decorator (_) @decorated.decorator)) @decorated
(decorated_definition definition: (_) @decorated.definition) @decorated

; Calls and access
(call function: (_) @call.callee) @call
(call arguments: (argument_list (_) @call.argument)) @call
(call arguments: (generator_expression) @call.argument) @call
(keyword_argument name: (_) @keyword.name value: (_) @keyword.value) @keyword
(list_splat (_) @spread.value) @spread
(dictionary_splat (_) @spread.value) @spread
(attribute object: (_) @member.object attribute: (_) @member.name) @member
(subscript value: (_) @subscript.object subscript: (_) @subscript.index) @subscript
(identifier) @name

; Literals
(string) @text
(string (string_content) @text.part) @text
(string (interpolation expression: (_) @text.inserted)) @text
(concatenated_string (string) @text.part) @text
(integer) @number
(float) @number
(true) @true
(false) @false
(none) @null
(list) @list
(list (_) @list.item) @list
(tuple) @list
(tuple (_) @list.item) @list
(set (_) @list.item) @list
(expression_list (_) @list.item) @list
(pattern_list (_) @list.item) @list
(tuple_pattern (_) @list.item) @list
(list_pattern (_) @list.item) @list
(dictionary) @object
(dictionary (_) @object.item) @object
(pair key: (_) @pair.key value: (_) @pair.value) @pair

; Assignments
(assignment left: (_) @assign.target right: (_) @assign.value) @assign
(assignment left: (_) @assign.target type: (_) @assign.type) @assign
(augmented_assignment left: (_) @assign.target operator: _ @assign.operator right: (_) @assign.value) @assign
(named_expression name: (_) @assign.target value: (_) @assign.value) @assign
(global_statement (_) @global.name) @global
(nonlocal_statement (_) @global.name) @global

; Operators
(boolean_operator left: (_) @binary.operand operator: _ @binary.operator right: (_) @binary.operand) @binary
(not_operator argument: (_) @not.value) @not
(comparison_operator (_) @binary.operand) @binary
(comparison_operator operators: _ @binary.operator) @binary
(binary_operator left: (_) @binary.operand operator: _ @binary.operator right: (_) @binary.operand) @binary
(await (_) @await.value) @await

; Control
(block) @block
(block (_) @block.item) @block
(return_statement) @return
(return_statement (_) @return.value) @return
(yield) @yield
(yield (_) @yield.value) @yield
(raise_statement) @throw
(raise_statement (_) @throw.value) @throw
(continue_statement) @continue
(break_statement) @break
(if_statement condition: (_) @conditional.condition consequence: (_) @conditional.then) @conditional
(if_statement alternative: (else_clause body: (_) @conditional.otherwise)) @conditional
(if_statement alternative: (elif_clause) @conditional.otherwise) @conditional
(elif_clause condition: (_) @conditional.condition consequence: (_) @conditional.then) @conditional
(conditional_expression . (_) @conditional.then . (_) @conditional.condition . (_) @conditional.otherwise) @conditional
(match_statement subject: (_) @switch.subject) @switch
(match_statement body: (block alternative: (case_clause) @switch.case)) @switch
(case_clause (case_pattern) @case.label) @case
(case_clause consequence: (_) @case.body) @case
(for_statement left: (_) @each.item right: (_) @each.source body: (_) @each.body) @each
(for_statement alternative: (else_clause body: (_) @each.otherwise)) @each
(while_statement condition: (_) @while.condition body: (_) @while.body) @while
(list_comprehension body: (_) @comprehension.value) @comprehension
(set_comprehension body: (_) @comprehension.value) @comprehension
(dictionary_comprehension body: (_) @comprehension.value) @comprehension
(generator_expression body: (_) @comprehension.value) @comprehension
(list_comprehension (_) @comprehension.clause) @comprehension
(set_comprehension (_) @comprehension.clause) @comprehension
(dictionary_comprehension (_) @comprehension.clause) @comprehension
(generator_expression (_) @comprehension.clause) @comprehension
(for_in_clause left: (_) @clause.item right: (_) @clause.source) @clause
(if_clause (_) @filter.condition) @filter
(try_statement body: (_) @try.body) @try
(try_statement (except_clause) @try.catch) @try
(try_statement (else_clause body: (_) @try.otherwise)) @try
(try_statement (finally_clause (block) @try.finally)) @try
(except_clause) @catch
(except_clause (as_pattern alias: (_) @catch.parameter)) @catch
(except_clause (block) @catch.body) @catch
(with_statement body: (_) @with.body) @with
(with_statement (with_clause (with_item) @with.resource)) @with
(with_item value: (_) @resource.value) @resource
(with_item value: (as_pattern . (_) @resource.value alias: (as_pattern_target (_) @resource.name))) @resource
