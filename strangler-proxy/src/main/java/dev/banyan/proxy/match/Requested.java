package dev.banyan.proxy.match;

import java.util.List;

/** What the index asks of a request. Only what a candidate's conditions need is asked for. */
public interface Requested {

    String method();

    /** The path as it was sent, still with {@code %} codes. */
    String rawPath();

    /** The name in the Host header, lower case, without port; empty if there is none. */
    String host();

    /** The values of a header, in the order of the request; the name is in lower case. */
    List<String> header(String name);

    /** The decoded values of a query parameter. */
    List<String> query(String name);
}
