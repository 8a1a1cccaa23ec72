package dev.banyan.proxy.definition;

/** What keeps one client, or one account, on one side of a canary. */
public sealed interface StickyKey {

    /** The value of a variable of the route's path: {@code path:id}. */
    record PathVariable(String name) implements StickyKey {

        @Override
        public String toString() {
            return "path:" + name;
        }
    }

    /** The first value of a request header: {@code header:X-Customer}. */
    record Header(String name) implements StickyKey {

        @Override
        public String toString() {
            return "header:" + name;
        }
    }

    /** The value of a cookie: {@code cookie:JSESSIONID}. */
    record Cookie(String name) implements StickyKey {

        @Override
        public String toString() {
            return "cookie:" + name;
        }
    }

    /** The client's address, past the proxies that are trusted: {@code ip}. */
    record Ip() implements StickyKey {

        @Override
        public String toString() {
            return "ip";
        }
    }
}
