package io.rostrum.localengine.log;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The log cannot be written or read any more, so the engine has to stop. */
public final class LogFailure extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  LogFailure(String sentence, IOException cause) {
    super(sentence, cause);
  }
}
