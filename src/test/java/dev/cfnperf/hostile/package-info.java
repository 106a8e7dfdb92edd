/** What a stranger's repository may hold, and what the program does about it. */
package dev.cfnperf.hostile;
