/**
 * The embedded store: the MongoDB protocol in this process, on one file, durable.
 *
 * <p>Start reading at {@link org.calmtrace.platform.mongo.embedded.EmbeddedStore}; what an answer
 * promises is in {@code CommitGate}, how documents lie in the file in {@code StoredDatabase}.
 */
@NullMarked
package org.calmtrace.platform.mongo.embedded;

import org.jspecify.annotations.NullMarked;
