package dev.cfnperf;

import dev.cfnperf.source.TemplateFile;

/** Tells how each template is to be linted; asked from several threads. */
public interface SettingsSource {
  Settings of(TemplateFile file);
}
