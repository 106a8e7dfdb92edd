/**
 * The function source that a template points to: where it is, what it imports, which clients it
 * constructs and where, which AWS operations it calls and how. {@link
 * dev.cfnperf.code.CodeReader#read} turns a {@link dev.cfnperf.code.FunctionSource} into {@link
 * dev.cfnperf.code.FunctionCode}. The only package that sees tree-sitter; knows nothing of
 * templates or rules.
 *
 * <p>The way through: {@code CodeSearch} finds the handler's file, {@code SyntaxReader} turns a
 * file into one syntax for all languages by the patterns in {@code <language>.scm}, {@code
 * Evaluation} follows the handler through it, and the dialects ({@code Boto3}, {@code
 * JavaScriptSdk}, {@code JavaSdk}) say what a call on a library means.
 */
package dev.cfnperf.code;
