/** Tests in the browser that Debian ships. */
package dev.cfnperf.browser;
