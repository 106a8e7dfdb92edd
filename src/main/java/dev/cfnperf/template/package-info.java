/**
 * CloudFormation and SAM: sections, parameters, conditions, intrinsics, Globals and nested stacks,
 * resolved as far as the text allows under one {@link dev.cfnperf.template.Scenario}. Knows no
 * service's properties beyond what that takes.
 */
package dev.cfnperf.template;
