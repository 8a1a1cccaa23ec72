package app;

import java.net.URI;
import java.net.URL;

class Jdk20UrlConstructor {
    URL open(String name) throws Exception {
        return URI.create(name).toURL();
    }
}
