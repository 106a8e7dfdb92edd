/**
 * Pages that stand alone: nothing that a template holds becomes markup, nothing is fetched, and
 * only the page's own style and script have effect.
 */
package dev.cfnperf.html;
