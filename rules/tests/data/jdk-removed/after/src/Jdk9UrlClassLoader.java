package app;

import java.net.URL;
import java.net.URLClassLoader;

class Jdk9UrlClassLoader {
    URLClassLoader loader = new URLClassLoader(new URL[0]);
}
