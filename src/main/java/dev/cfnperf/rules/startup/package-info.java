/** The rules of the practice <i>startup</i>, one class each; what each means stands on its page. */
package dev.cfnperf.rules.startup;
