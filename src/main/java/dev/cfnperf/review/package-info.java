/** The application as people see it: its picture, for now as JSON and as a Mermaid diagram. */
package dev.cfnperf.review;
