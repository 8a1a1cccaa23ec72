package app;

import jakarta.inject.Named;

class JbossSeam2 {
}
