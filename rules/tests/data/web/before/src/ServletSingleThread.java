package app;

import javax.servlet.SingleThreadModel;

class ServletSingleThread implements SingleThreadModel {}
