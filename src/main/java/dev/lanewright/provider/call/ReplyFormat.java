package dev.lanewright.provider.call;

import org.jspecify.annotations.Nullable;

/**
 * JSON as the reply.
 *
 * @param name name of the schema, as some protocols want one
 * @param schemaJson JSON Schema text that the reply must satisfy, or null for any JSON object
 */
public record ReplyFormat(String name, @Nullable String schemaJson) {}
