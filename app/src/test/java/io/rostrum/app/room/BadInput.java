package io.rostrum.app.room;

import java.util.List;

/** What a web application may be sent. */
final class BadInput {
  private static final String LONG = "x".repeat(10_000);

  /** In braces: what the events and people of this test stand for. */
  static final List<String> ADDRESSES =
      List.of(
          "GET /join/{event}/{token}",
          "POST /join/{event}/{token}",
          "GET /room/{event}/{person}",
          "GET /api/room/{event}/{person}",
          "GET /api/room/{event}/{person}/updates",
          "POST /api/room/{event}/{person}/presence",
          "POST /api/room/{event}/{person}/changes",
          "GET /forget",
          "GET /assets/{file}",
          "GET /{file}");

  static final List<String> PARTS =
      List.of(
          LONG,
          "x".repeat(3_000),
          "nothing",
          "%2f",
          "%5c",
          "%zz",
          "%",
          "%00",
          "%ff",
          "%0d%0aX-Evil:%20yes",
          "|",
          "\"",
          "<script>alert(1)</script>",
          "%3Cscript%3Ealert(1)%3C/script%3E",
          "..",
          "%2e%2e",
          ";",
          "%F0%9F%98%80",
          "'%20or%201=1--");

  static final List<String> FORMS =
      List.of(
          "",
          "name",
          "name=",
          "name=%zz",
          "name=%",
          "name=%00",
          "name=%0d%0a",
          "name=" + LONG,
          "name=Bob&name=Eve",
          "other=Bob",
          "name=" + "x".repeat(3_000_000),
          "x=&".repeat(2_000) + "name=%20");

  static final List<String> DOCUMENTS =
      List.of(
          "",
          " ",
          "null",
          "5",
          "[]",
          "\"OPEN\"",
          "{",
          "{}",
          "{\"action\":null}",
          "{\"action\":5}",
          "{\"action\":{}}",
          "{\"action\":[\"OPEN\"]}",
          "{\"action\":\"" + LONG + "\"}",
          "{\"action\":\"<script>alert(1)</script>\"}",
          "{\"action\":\"\\ud800\"}",
          "{\"action\":\"\\u0000\"}",
          "{\"action\":\"OPEN\",\"action\":\"DANCE\"}",
          "{\"action\":\"DANCE\",\"action\":\"OPEN\"}",
          "[".repeat(10_000),
          "<action>OPEN</action>");

  static final List<String> HEADERS =
      List.of(
          "Cookie: rostrum-browser=" + LONG + "\n",
          "Cookie: rostrum-browser=|%zz\"\n",
          "Cookie: " + "rostrum-browser=a; ".repeat(300) + "\n",
          "Last-Event-ID: " + "9".repeat(5_000) + "\n",
          "Last-Event-ID: <script>\nLast-Event-ID: -1\n",
          "Accept: nonsense\n",
          "Accept: " + "a/b,".repeat(1_000) + "\n",
          "Accept: image/png\n",
          "Accept-Language: " + "x".repeat(5_000) + "\n",
          "Accept-Language: <script>;q=nine\n",
          "Accept-Charset: nonsense\n",
          "Content-Type: nonsense\n",
          "Content-Type: application/json;charset=nonsense\n",
          "Content-Type: application/x-www-form-urlencoded;charset=nonsense\n",
          "Content-Type: multipart/form-data\n",
          "Content-Type: multipart/form-data; boundary=x\n",
          "Content-Length: many\n",
          "Content-Encoding: gzip\n",
          "Origin: |\n",
          "Origin: http://%zz\n",
          "Sec-Fetch-Site: " + "x".repeat(5_000) + "\n",
          "Host: |\n",
          "Host: a\nHost: b\n",
          "X-Forwarded-For: <script>\nX-Forwarded-Proto: <script>\nX-Forwarded-Port: many\n",
          "Forwarded: nonsense\n",
          "Range: bytes=many\n",
          "If-Modified-Since: yesterday\n",
          "If-None-Match: " + "x".repeat(5_000) + "\n",
          "Expect: nonsense\n",
          "Bad header\n",
          "X-Long: " + LONG + "\n");

  private BadInput() {}
}
