package org.grassroots.governance.spi.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The identity of a plug-in, read before any of its code runs.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PluginInfo {

  /**
   * {@code vendor.name}: lower-case letters, digits and hyphens in two or more parts; {@code
   * governance.} is ours.
   */
  String id();

  /** {@link SpiLevel#CURRENT}, as it was when the plug-in was compiled. */
  int spiLevel();

  /** Plug-ins of lower order come first, then by id, unless the host says otherwise. */
  int order() default 0;
}
