@echo off
rem Starts Lanewright on a Java 25 or newer that it finds by itself. In this order: the runtime in
rem this folder, LANEWRIGHT_JAVA, JAVA_HOME, the JDK that built this folder, the usual places.
rem A JDK's version is read from its `release` file: no Java is started to ask.
setlocal enableextensions
set "WANTED=25"
for %%I in ("%~dp0..") do set "APP=%%~fI"
set "LIB=%APP%\lib"
set "JAVA="

call :try "%APP%\runtime"
if defined JAVA goto start
if not defined LANEWRIGHT_JAVA goto search
if exist "%LANEWRIGHT_JAVA%\" (call :try "%LANEWRIGHT_JAVA%") else if exist "%LANEWRIGHT_JAVA%" set "JAVA=%LANEWRIGHT_JAVA%"
if defined JAVA goto start
echo lanewright: LANEWRIGHT_JAVA is %LANEWRIGHT_JAVA%, which is no Java %WANTED% or newer; set it to the folder of one, or unset it. 1>&2
exit /b 3

:search
if defined JAVA_HOME call :try "%JAVA_HOME%"
if defined JAVA goto start
set "BUILT="
if exist "%LIB%\build-jdk" set /p BUILT=<"%LIB%\build-jdk"
if defined BUILT call :try "%BUILT%"
if defined JAVA goto start
for %%R in (
  "%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft"
  "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps"
) do if not defined JAVA for /d %%D in ("%%~R\*") do (if not defined JAVA call :try "%%~fD") & (if not defined JAVA call :try "%%~fD\current")
if defined JAVA goto start
echo lanewright: no Java %WANTED% or newer was found; install a JDK %WANTED% (for instance Temurin, from https://adoptium.net) or set LANEWRIGHT_JAVA to the folder of one. 1>&2
exit /b 3

:start
set "FX="
set "WINDOW="
if "%~1"=="" (set "WINDOW=1") else if "%~2"=="" if exist "%~1" set "WINDOW=1"
if defined WINDOW set FX=-XX:G1HeapRegionSize=8m --module-path "%LIB%\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED --add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED
if not defined FX set FX=-XX:+UseParallelGC --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true
if defined WINDOW if exist "%LIB%\window.aot" set FX=%FX% -XX:AOTCache="%LIB%\window.aot"
"%JAVA%" -Xlog:disable -Xlog:all=error:stderr -Xlog:aot*=off -Xlog:cds*=off %LANEWRIGHT_OPTS% %FX% --class-path "%LIB%\*" dev.lanewright.Lanewright %*
exit /b %ERRORLEVEL%

rem Sets JAVA where the folder %1 is a JDK that is new enough.
:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+ tokens=1" %%M in ("%%~V") do if %%M GEQ %WANTED% set "JAVA=%~1\bin\java.exe"
exit /b
