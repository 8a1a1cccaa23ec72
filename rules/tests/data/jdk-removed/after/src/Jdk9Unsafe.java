package app;

import java.lang.invoke.VarHandle;

class Jdk9Unsafe {
}
