/**
 * YAML and JSON as one tree of nodes, each with its place, short and long intrinsics as one node.
 * The only package that sees a YAML or JSON parser; knows nothing of what a template means.
 */
package dev.cfnperf.document;
