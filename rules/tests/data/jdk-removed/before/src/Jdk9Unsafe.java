package app;

import sun.misc.Unsafe;

class Jdk9Unsafe {
}
