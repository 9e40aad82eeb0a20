package io.newretail.page.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that sends what it is told to, headers of its own choice included. */
final class Client implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 10_000;
  private final Socket socket = new Socket();
  private final BufferedReader in;

  Client(LiveServer server, int receiveBuffer) throws IOException {
    if (receiveBuffer > 0) {
      socket.setReceiveBufferSize(receiveBuffer);
    }
    socket.connect(server.bound(), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The whole answer to a request, head and body. */
  static String ask(LiveServer server, String method, String path, String... headers)
      throws IOException {
    try (Client client = new Client(server, 0)) {
      List<String> all = new ArrayList<>(List.of(headers));
      all.add("Connection: close");
      client.send(method, path, all.toArray(String[]::new));
      StringBuilder answer = new StringBuilder();
      for (String line = client.line(); line != null; line = client.line()) {
        answer.append(line).append('\n');
      }
      return answer.toString();
    }
  }

  /** The status of an answer to a GET by the server's own name. */
  static int status(LiveServer server, String path) throws IOException {
    return status(ask(server, "GET", path, host(server)));
  }

  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  static String host(LiveServer server) {
    InetSocketAddress bound = server.bound();
    return "Host: " + bound.getAddress().getHostAddress() + ":" + bound.getPort();
  }

  /** Opens the stream of events of a server. */
  static Client events(LiveServer server, String query, int receiveBuffer) throws IOException {
    Client client = new Client(server, receiveBuffer);
    client.send("GET", server.address().getPath() + "events" + query, host(server));
    return client;
  }

  void send(String method, String path, String... headers) throws IOException {
    String head = method + " " + path + " HTTP/1.1\r\n"
        + String.join("\r\n", headers)
        + (headers.length > 0 ? "\r\n" : "")
        + "\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** The next line; null at the end. */
  String line() throws IOException {
    return in.readLine();
  }

  /** Reads until a line begins so, and gives it. */
  String until(String start) throws IOException {
    for (String line = line(); line != null; line = line()) {
      if (line.startsWith(start)) {
        return line;
      }
    }
    throw new IOException("the stream ended before " + start);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
