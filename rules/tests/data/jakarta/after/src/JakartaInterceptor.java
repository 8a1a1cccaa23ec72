package app;

import jakarta.interceptor.AroundInvoke;

class JakartaInterceptor {
}
