@echo off
rem Starts Lanewright on a Java 25 or newer that it finds by itself. In this order: the runtime in
rem this folder, LANEWRIGHT_JAVA, JAVA_HOME, the JDK that built this folder, the java on the path,
rem the usual places. A JDK's version is read from its `release` file: no Java is started to ask.
rem
rem Without arguments, or with a workspace file alone, it opens the window.
rem
rem LANEWRIGHT_JAVA  a JDK folder or a java executable to use
rem LANEWRIGHT_OPTS  more options for Java
setlocal enableextensions disabledelayedexpansion
set "WANTED=25"
for %%I in ("%~dp0..") do set "APP=%%~fI"
set "LIB=%APP%\lib"
set "JAVA="

call :try "%APP%\runtime"
if defined JAVA goto start
if not defined LANEWRIGHT_JAVA goto search
if exist "%LANEWRIGHT_JAVA%\" (call :try "%LANEWRIGHT_JAVA%") else if exist "%LANEWRIGHT_JAVA%" set "JAVA=%LANEWRIGHT_JAVA%"
if defined JAVA goto start
echo lanewright: LANEWRIGHT_JAVA is "%LANEWRIGHT_JAVA%", which is no Java %WANTED% or newer; set it to the folder of one, or unset it. 1>&2
exit /b 3

:search
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined JAVA goto start
set "BUILT="
if exist "%LIB%\build-jdk" set /p BUILT=<"%LIB%\build-jdk"
if defined BUILT call :try "%BUILT%"
if defined JAVA goto start
set "FOUND="
for %%J in (java.exe) do set "FOUND=%%~dp$PATH:J"
if defined FOUND for %%K in ("%FOUND%..") do call :try "%%~fK"
if defined JAVA goto start
rem Of the usual places: the oldest JDK that is new enough, the one closest to what was tested.
set "BEST="
set "BEST_MAJOR="
for %%R in (
  "%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps"
) do for /d %%D in ("%%~R\*") do (call :better "%%~fD") & (call :better "%%~fD\current")
if defined BEST set "JAVA=%BEST%"
if defined JAVA goto start
echo lanewright: no Java %WANTED% or newer was found; install a JDK %WANTED% (for instance Temurin, from https://adoptium.net) or set LANEWRIGHT_JAVA to the folder of one. 1>&2
exit /b 3

:start
rem Warnings of Java itself must not mix with the output of a command. A start-up cache that another
rem Java made is passed over without a word.
set "QUIET=-Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off:stderr -Xlog:cds*=off:stderr"
if "%~1"=="" goto window
if not "%~2"=="" goto command
if exist "%~1" if not exist "%~1\" goto window

:command
rem No window waits for a collection here, so throughput counts.
"%JAVA%" %QUIET% %LANEWRIGHT_OPTS% -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true --class-path "%LIB%\lanewright.jar;%LIB%\*" dev.lanewright.Lanewright %*
exit /b %ERRORLEVEL%

:window
rem All paths are relative to lib, as the start-up cache fits only where they are the same, and so it
rem survives a move.
set "FILE="
if not "%~1"=="" set FILE="%~f1"
cd /d "%LIB%" || exit /b 3
set "JARS=lanewright.jar"
for /f "delims=" %%J in ('dir /b /on *.jar') do if /i not "%%J"=="lanewright.jar" call :jar "%%J"
set "CACHE="
if exist window.aot set "CACHE=-XX:AOTCache=window.aot"
"%JAVA%" %QUIET% %LANEWRIGHT_OPTS% %CACHE% -XX:G1HeapRegionSize=8m --module-path javafx --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED --class-path "%JARS%" dev.lanewright.Lanewright %FILE%
exit /b %ERRORLEVEL%

:jar
set "JARS=%JARS%;%~1"
exit /b

rem Sets MAJOR to the Java version of the folder %1; nothing where that is no JDK.
:major
set "MAJOR="
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+ tokens=1" %%M in ("%%~V") do set "MAJOR=%%M"
exit /b

rem Sets JAVA where the folder %1 is a JDK that is new enough.
:try
call :major "%~1"
if not defined MAJOR exit /b
if %MAJOR% GEQ %WANTED% set "JAVA=%~1\bin\java.exe"
exit /b

rem Sets BEST where the folder %1 is a JDK that is new enough and older than the best so far.
:better
call :major "%~1"
if not defined MAJOR exit /b
if %MAJOR% LSS %WANTED% exit /b
if defined BEST if %MAJOR% GEQ %BEST_MAJOR% exit /b
set "BEST=%~1\bin\java.exe"
set "BEST_MAJOR=%MAJOR%"
exit /b
