package dev.lanewright.ship;

import org.jspecify.annotations.Nullable;

/** Gives the JSON forms of trained models. */
@FunctionalInterface
public interface ModelTexts {
  /** Has no models. */
  ModelTexts NONE = name -> null;

  /** The JSON form of the model of that name, or null where there is none. */
  @Nullable String json(String name);
}
