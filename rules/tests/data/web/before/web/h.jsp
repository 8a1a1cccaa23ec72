<%@ taglib prefix="html" uri="http://struts.apache.org/tags-html" %>
