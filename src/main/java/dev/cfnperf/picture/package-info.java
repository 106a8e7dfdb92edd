/**
 * The application drawn: which boxes and lines there are, where they go, and the SVG of it. The
 * only package that sees the library that lays graphs out.
 */
package dev.cfnperf.picture;
