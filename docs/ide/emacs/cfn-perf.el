;;; cfn-perf.el --- cfn-perf as a Flycheck checker  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "27.1") (flycheck "32"))

;;; Commentary:

;; In your init file, with Flycheck installed and `global-flycheck-mode' on:
;;
;;   (load "/path/to/cfn-perf/docs/ide/emacs/cfn-perf.el")
;;
;; YAML and JSON buffers that aren't templates are left to other checkers.  cfn-perf must be on the
;; PATH, or be named by `flycheck-cfn-perf-executable'.

;;; Code:

(require 'flycheck)

(defun cfn-perf--template-p ()
  "Whether the buffer looks like a template that has a place."
  (and buffer-file-name
       (save-excursion
         (goto-char (point-min))
         (re-search-forward "AWSTemplateFormatVersion\\|AWS::" nil t))))

(defun cfn-perf--error (place level message checker buffer)
  "Make a Flycheck error of LEVEL with MESSAGE at PLACE for CHECKER in BUFFER."
  (flycheck-error-new-at
   (alist-get 'line place) (alist-get 'column place) level message
   :end-line (alist-get 'endLine place)
   :end-column (alist-get 'endColumn place)
   :id (alist-get 'rule place)
   :filename (alist-get 'file place)
   :checker checker
   :buffer buffer))

(defun cfn-perf--parse (output checker buffer)
  "Read CHECKER's errors for BUFFER from the report in OUTPUT."
  (let ((report (json-parse-string output :object-type 'alist :array-type 'list :null-object nil)))
    (append
     (mapcar
      (lambda (finding)
        (let ((condition (alist-get 'condition finding)))
          (cfn-perf--error
           finding
           (intern (alist-get 'severity finding))
           (concat (and condition (format "When %s: " condition)) (alist-get 'message finding))
           checker buffer)))
      (alist-get 'findings report))
     (mapcar
      (lambda (problem)
        (cfn-perf--error problem 'error (alist-get 'message problem) checker buffer))
      (alist-get 'errors report)))))

(flycheck-define-checker cfn-perf
  "What makes a serverless application slow, in SAM and CloudFormation templates."
  :command ("cfn-perf" "--format" "json" "--absolute-paths" "--fail-on" "never"
            "-" "--stdin-filename" (eval (buffer-file-name)))
  :standard-input t
  :error-parser cfn-perf--parse
  :predicate cfn-perf--template-p
  :modes (yaml-mode yaml-ts-mode json-mode json-ts-mode js-json-mode cfn-mode))

(add-to-list 'flycheck-checkers 'cfn-perf)

(provide 'cfn-perf)
;;; cfn-perf.el ends here
