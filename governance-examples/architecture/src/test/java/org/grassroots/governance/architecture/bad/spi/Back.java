package org.grassroots.governance.architecture.bad.spi;

import com.google.common.collect.ImmutableList;
import org.grassroots.governance.architecture.bad.engine.Leaky;

/** A port that knows the engine and shows a library. */
public interface Back {
  ImmutableList<String> names();

  Leaky engine();
}
