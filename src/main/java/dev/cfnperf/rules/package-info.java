/**
 * What is slow or wasteful, and why. Knows the nouns of the application and the advice of the
 * Well-Architected Serverless lens; never sees a template's syntax.
 */
package dev.cfnperf.rules;
