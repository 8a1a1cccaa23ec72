<%@ page contentType="text/html; charset=ISO-8859-1" %>
<%@ taglib uri="http://struts.apache.org/tags-html" prefix="html" %>
<%@ taglib uri="http://struts.apache.org/tags-bean" prefix="bean" %>
<%@ taglib uri="http://struts.apache.org/tags-logic" prefix="logic" %>
<html>
<head><title>Heritage Bank - Transfer booked</title></head>
<body bgcolor="#f4f4ec">
<h1>Transfer booked</h1>
<p>Transfer <bean:write name="transfer" property="id"/>:
<bean:write name="transfer" property="amount"/>
from <bean:write name="transfer" property="fromAccount"/>
to <bean:write name="transfer" property="toAccount"/>
on <bean:write name="transfer" property="bookedOn" format="yyyy-MM-dd"/>
by <bean:write name="transfer" property="tellerId"/>.</p>
<hr>
<p><a href="accounts.do">Accounts</a> | <a href="customers.do">Customers</a> | <a href="transferForm.do">Transfer</a> | <a href="signoff.do">Sign off</a></p>
</body>
</html>
