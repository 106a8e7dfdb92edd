/**
 * The rules of the practice <i>concurrency</i>, one class each; what each means stands on its page.
 */
package dev.cfnperf.rules.concurrency;
