package app;

import java.net.URLClassLoader;

class Jdk9UrlClassLoader {
    URLClassLoader loader = (URLClassLoader) ClassLoader.getSystemClassLoader();
}
