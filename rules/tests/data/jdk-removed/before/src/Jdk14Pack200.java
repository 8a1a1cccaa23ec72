package app;

import java.util.jar.Pack200;

class Jdk14Pack200 {
}
