package app;

import java.net.URL;

class Jdk20UrlConstructor {
    URL open(String name) throws Exception {
        return new URL(name);
    }
}
