package app;

import org.springframework.web.servlet.HandlerInterceptor;

class Spring6HandlerAdapter implements HandlerInterceptor {}
