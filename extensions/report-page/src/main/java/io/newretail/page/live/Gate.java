package io.newretail.page.live;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in: only one who knows the token, and only by a name of this machine itself. A page from elsewhere whose name was
 * made to point here (DNS rebinding) carries its own name in the {@code Host} header, and is turned away.
 */
final class Gate {
  private static final int TOKEN_BYTES = 16;
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
  private final String token;

  Gate() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    token = HexFormat.of().formatHex(random);
  }

  /** 32 hexadecimal digits. */
  String token() {
    return token;
  }

  /** What is asked for below the token, such as {@code /} or {@code /events}; null if there is no way in. */
  @Nullable
  String place(HttpExchange exchange) {
    if (!byOwnName(exchange.getRequestHeaders().get("Host"))) {
      return null;
    }
    URI asked = exchange.getRequestURI();
    String path = asked.getRawPath() == null ? "" : asked.getRawPath();
    int end = path.indexOf('/', 1);
    String given = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    return isToken(given) ? path.substring(end < 0 ? path.length() : end) : null;
  }

  /** Takes the same time wherever the first difference is. */
  private boolean isToken(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean byOwnName(@Nullable List<String> hosts) {
    if (hosts == null || hosts.size() != 1) {
      return false;
    }
    String host = hosts.get(0).strip().toLowerCase(Locale.ROOT);
    // The port may differ: the page may be looked at through a tunnel.
    return NAMES.contains(host.replaceFirst(":[0-9]{1,5}$", ""));
  }
}
